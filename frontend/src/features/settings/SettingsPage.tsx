import { PageHead } from "../../components/PageHead";
import { Panel } from "../../components/Panel";
import { ErrorState, SkeletonLines } from "../../components/State";
import { useAsk } from "../../lib/graphql/use";
import { settingsQuery, templatesQuery } from "./documents";
import { SettingsForm } from "./SettingsForm";
import { TemplatesPanel } from "./TemplatesPanel";
import "./settings.scss";

/** What a scheme decides for itself: its clocks, its rule on attempts, the choices it offers, its words and templates. */
export function SettingsPage() {
  const { data, error, again } = useAsk(settingsQuery, {});
  const scheme = data?.viewer.scheme;
  // The two panels come together, so that the second is not pushed about by the first.
  const templates = useAsk(templatesQuery, {});
  const loading = templates.loading || !(data || error);
  return (
    <>
      <PageHead title="Settings" aside={scheme?.name} />
      <div className="al-settings" key={loading ? "loading" : "found"}>
        <Panel title="Rules, choices and words">
          {scheme && !loading ? (
            <SettingsForm scheme={scheme} onDone={again} />
          ) : error && !loading ? (
            <ErrorState error={error} again={again} />
          ) : (
            <SkeletonLines lines={24} />
          )}
        </Panel>
        <Panel title="Templates">{loading ? <SkeletonLines lines={10} /> : <TemplatesPanel />}</Panel>
      </div>
    </>
  );
}
