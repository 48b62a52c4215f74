import { createFileRoute } from "@tanstack/react-router";
import { NotFoundPage } from "../../components/states/not-found-page";

/** Every other address, inside the frame. */
export const Route = createFileRoute("/_app/$")({ component: NotFoundPage });
