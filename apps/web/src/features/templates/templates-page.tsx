import { useQuery } from "@tanstack/react-query";
import { FileText } from "lucide-react";
import { useState } from "react";
import { EditorPage } from "../../components/layout/editor-page";
import { EmptyState } from "../../components/states/empty-state";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { PageState } from "../../components/states/page-state";
import { QueryState } from "../../components/states/query-state";
import { SearchInput } from "../../components/ui/search-input";
import { beside } from "../../lib/beside";
import { trpc } from "../../lib/trpc";
import { TemplateList } from "./template-list";

// Beside the template, which takes as long.
const TemplateDetail = beside(() => import("./template-detail"), "TemplateDetail");

/** Every type that people are told of, and the one that is looked at: who is told, and in which words. */
export const TemplatesPage = ({ type }: { type?: string }) => {
  const [search, setSearch] = useState("");
  const all = useQuery(trpc.templates.all.queryOptions());
  const chosen = useQuery({ ...trpc.templates.get.queryOptions({ type: type ?? "" }), enabled: type !== undefined });
  return (
    <EditorPage
      title="Templates"
      search={
        <SearchInput
          label={all.data ? `Search ${all.data.length} templates` : "Search templates"}
          value={search}
          onChange={setSearch}
        />
      }
      list={
        <QueryState query={all} what="The list" skeleton={<FormSkeleton fields={6} />}>
          {(templates) => <TemplateList templates={templates} search={search} />}
        </QueryState>
      }
      detail={
        type === undefined ? null : (
          <PageState query={chosen} what="The template">
            {(template) => <TemplateDetail key={type} newest={template} refetch={chosen.refetch} />}
          </PageState>
        )
      }
      placeholder={
        <EmptyState icon={FileText} title="Choose a mail" body="Who is told, and in which words, opens here." />
      }
    />
  );
};
