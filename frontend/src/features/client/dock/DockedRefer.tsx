import { ErrorState, SkeletonLines } from "../../../components/State";
import { useAsk } from "../../../lib/graphql/use";
import { useViewer } from "../../../lib/viewer";
import { chooseEpisode } from "../episode";
import { ReferForm, referQuery } from "../onward/ReferForm";

/** A referral to a service at the side. */
export function DockedRefer({
  clientId,
  serviceId,
  onDone,
}: {
  clientId: string;
  serviceId: string;
  onDone: () => void;
}) {
  const viewer = useViewer();
  const { data, error, again } = useAsk(referQuery, { clientId, serviceId });
  if (!data && !error) return <SkeletonLines lines={8} />;
  if (!data?.client || !data.service) {
    return <ErrorState error={error ?? { code: "NOT_FOUND", message: "", details: {} }} again={again} />;
  }
  const linkWorker = chooseEpisode(data.client.referrals ?? [])?.linkWorker?.name ?? viewer.name;
  return (
    <>
      <p className="al-soft">To {data.service.name}</p>
      <ReferForm client={data.client} service={data.service} linkWorker={linkWorker} onDone={onDone} />
    </>
  );
}
