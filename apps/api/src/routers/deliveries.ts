import { countDeliveries } from "@gatehouse/core/notifications/count-deliveries";
import { findEmailOff } from "@gatehouse/core/notifications/find-email-off";
import { getDeliveryContent } from "@gatehouse/core/notifications/get-delivery-content";
import { listDeliveries } from "@gatehouse/core/notifications/list-deliveries";
import { listDeliveryTypes, searchRecipients } from "@gatehouse/core/notifications/list-delivery-options";
import { retryDeadDeliveries } from "@gatehouse/core/notifications/retry-dead-deliveries";
import { retryDeliveries, retryDelivery } from "@gatehouse/core/notifications/retry-deliveries";

import { deliveryIdInput, listDeliveriesInput, retryDeliveriesInput } from "@gatehouse/shared/notifications/delivery";
import { searchOptionsInput } from "@gatehouse/shared/organizations/organization";
import { renderSent } from "../mail/render-sent";
import { procedureFor, router } from "../trpc/trpc";

export const deliveriesRouter = router({
  list: procedureFor("deliveries:read")
    .input(listDeliveriesInput)
    .query(({ ctx, input }) => listDeliveries(ctx, input)),
  content: procedureFor("deliveries:read")
    .input(deliveryIdInput)
    .query(({ ctx, input }) => getDeliveryContent(ctx, input, renderSent)),
  counts: procedureFor("deliveries:read").query(({ ctx }) => countDeliveries(ctx)),
  emailOff: procedureFor("deliveries:read").query(({ ctx }) => findEmailOff(ctx)),
  types: procedureFor("deliveries:read").query(() => listDeliveryTypes()),
  recipients: procedureFor("deliveries:read")
    .input(searchOptionsInput)
    .query(({ ctx, input }) => searchRecipients(ctx, input)),
  retry: procedureFor("deliveries:update")
    .input(deliveryIdInput)
    .mutation(({ ctx, input }) => retryDelivery(ctx, input)),
  retryMany: procedureFor("deliveries:update")
    .input(retryDeliveriesInput)
    .mutation(({ ctx, input }) => retryDeliveries(ctx, input)),
  retryDead: procedureFor("deliveries:update").mutation(({ ctx }) => retryDeadDeliveries(ctx)),
});
