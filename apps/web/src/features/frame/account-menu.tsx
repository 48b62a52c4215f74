import { CircleUser, LogOut } from "lucide-react";
import { Avatar } from "../../components/ui/avatar";
import { Menu } from "../../components/ui/menu";
import { endSession, useCurrentUser } from "../../lib/session";
import { setTheme, useTheme } from "../../lib/theme";
import { themeOptions } from "./theme-options";

export const AccountMenu = () => {
  const user = useCurrentUser();
  const theme = useTheme();
  return (
    <Menu
      trigger={(props) => (
        <button
          {...props}
          type="button"
          aria-label={`Account of ${user.name}`}
          className="grid size-8 place-items-center rounded-full hover:bg-hover max-md:size-9"
        >
          <Avatar name={user.name} />
        </button>
      )}
      items={[
        { heading: user.email },
        { label: "Profile", icon: CircleUser, link: { to: "/profile" } },
        "separator",
        { heading: "Theme", value: theme, options: themeOptions, onChange: setTheme },
        "separator",
        { label: "Sign out", icon: LogOut, onSelect: () => void endSession() },
      ]}
    />
  );
};
