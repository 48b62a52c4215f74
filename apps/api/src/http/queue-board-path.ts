/** Where super admins find the dashboard of the queues. */
export const queueBoardPath = "/admin/queues";
