import { createFileRoute } from "@tanstack/react-router";
import { notAllowed } from "../../features/auth/require-permission";
import { ChatPage } from "../../features/chat/chat-page";

export const Route = createFileRoute("/_app/chat")({
  beforeLoad: ({ context }) => {
    if (!context.user.chatAccess) throw notAllowed();
  },
  component: ChatPage,
});
