import { PageHead } from "../../components/PageHead";
import { Panel } from "../../components/Panel";
import { ErrorState, SkeletonLines } from "../../components/State";
import { useAsk } from "../../lib/graphql/use";
import { settingsQuery } from "./documents";
import { SettingsForm } from "./SettingsForm";
import { TemplatesPanel } from "./TemplatesPanel";
import "./settings.scss";

/** What a scheme decides for itself: its clocks, its rule on attempts, the choices it offers, its words and templates. */
export function SettingsPage() {
  const { data, error, again } = useAsk(settingsQuery, {});
  const scheme = data?.viewer.scheme;
  return (
    <>
      <PageHead title="Settings" aside={scheme?.name} />
      <div className="al-settings">
        <Panel title="Templates">
          <TemplatesPanel />
        </Panel>
        <Panel title="Rules, choices and words">
          {scheme ? (
            <SettingsForm scheme={scheme} onDone={again} />
          ) : error ? (
            <ErrorState error={error} again={again} />
          ) : (
            <SkeletonLines lines={24} />
          )}
        </Panel>
      </div>
    </>
  );
}
