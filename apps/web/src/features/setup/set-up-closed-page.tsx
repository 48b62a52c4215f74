import { MapPinOff } from "lucide-react";
import { GatePage } from "../../components/states/gate-page";
import { ButtonLink } from "../../components/ui/button-link";

/** Looks like any address without a page. */
export const SetUpClosedPage = () => (
  <GatePage
    title="There is nothing at this address"
    lead="It may have been removed, or it is not open to you."
    niche={MapPinOff}
  >
    <ButtonLink to="/" size="lg" isBlock>
      Back to home
    </ButtonLink>
  </GatePage>
);
