import { Toast } from "@base-ui/react/toast";
import { clsx } from "clsx";
import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert, X } from "lucide-react";
import { useEffect } from "react";
import { type Notice, notices } from "../../lib/notify";
import { buttonClass } from "./button-look";
import { Icon } from "./icon";
import { IconButton } from "./icon-button";

type ToastTone = NonNullable<Notice["tone"]>;

const manager = Toast.createToastManager();
const shownMs = 6_000;

const icons: Record<ToastTone, LucideIcon> = {
  success: CircleCheck,
  danger: CircleAlert,
  warning: TriangleAlert,
  neutral: Info,
};

const add = ({ id: key, title, detail, tone = "success", action }: Notice) => {
  const id = manager.add({
    id: key,
    title,
    description: detail,
    type: tone,
    priority: tone === "danger" ? "high" : "low",
    timeout: tone === "danger" ? 0 : shownMs,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          manager.close(id);
          action.onPress();
        },
      },
    }),
  });
};

const Toasts = () =>
  Toast.useToastManager().toasts.map((toast) => {
    const tone = (toast.type ?? "neutral") as ToastTone;
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        swipeDirection="right"
        className={clsx(
          "layer-raised pointer-events-auto rounded-lg border border-line-strong text-sm shadow-pop transition-[opacity,translate] duration-(--base) data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0",
          "translate-x-(--toast-swipe-movement-x)",
        )}
      >
        <Toast.Content className="flex items-start gap-2.5 py-2.5 pr-2 pl-3">
          <span className="pt-0.5">
            <Icon of={icons[tone]} tone={tone} />
          </span>
          <div className="min-w-0 flex-1">
            <Toast.Title className="font-medium" />
            <Toast.Description className="pt-px text-xs text-text-3" />
          </div>
          {toast.actionProps && (
            <span className="-my-1">
              <Toast.Action className={buttonClass({ variant: "ghost", size: "sm" })} />
            </span>
          )}
          <span className="-my-1">
            <Toast.Close render={<IconButton icon={X} label="Close" size="sm" />} />
          </span>
        </Toast.Content>
      </Toast.Root>
    );
  });

/** Beside the widest dialog, whose buttons stay in reach. */
export const Toaster = () => {
  useEffect(() => notices.connect(add), []);
  return (
    <Toast.Provider toastManager={manager} limit={4}>
      <Toast.Portal>
        <Toast.Viewport
          data-apart
          className="pointer-events-none fixed right-4 bottom-4 z-(--z-toast) max-md:top-4 max-md:bottom-auto flex w-90 max-w-[calc(100vw-32px)] flex-col-reverse md:max-w-[max(288px,calc(50vw-328px))] gap-2 outline-none"
        >
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
};
