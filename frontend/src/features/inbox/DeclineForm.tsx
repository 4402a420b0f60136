import { useEffect } from "react";
import { check, forward, nonEmpty, object, pipe, string } from "valibot";
import { Button } from "../../components/Button";
import { Radios } from "../../components/form/ChoiceField";
import { fieldId } from "../../components/form/Field";
import { DraftNote, Form, useAppForm } from "../../components/form/Form";
import { Select, TextArea, TextField } from "../../components/form/TextField";
import { declineReasonLabels } from "../../lib/codes.generated";
import type { DeclineReason } from "../../lib/graphql/generated/graphql";
import { useAsk, useMutate } from "../../lib/graphql/use";
import { notify } from "../../lib/notify";
import { useSettled } from "../../lib/settled";
import type { DecideProps, Over } from "./AcceptForm";
import { declineMutation, servicesQuery } from "./documents";

interface Values {
  reason: string;
  words: string;
  instead: string;
  search: string;
  service: string;
  alternative: string;
}

const none: Values = { reason: "", words: "", instead: "", search: "", service: "", alternative: "" };

export const declineSchema = pipe(
  object({
    reason: pipe(string(), nonEmpty("Choose a reason")),
    words: pipe(string(), nonEmpty("Write some words for the referrer")),
    instead: pipe(string(), nonEmpty("Choose what you offer instead")),
    search: string(),
    service: string(),
    alternative: string(),
  }),
  forward(
    check((v) => v.instead !== "SERVICE" || v.service !== "", "Find a service and choose it"),
    ["service"],
  ),
  forward(
    check((v) => v.instead === "" || v.instead === "SERVICE" || v.alternative.trim() !== "", "Write it down"),
    ["alternative"],
  ),
);

/** Not taking a referral on: why, in words fit for the referrer, and what is offered instead. */
export function DeclineForm({ referral, over, onDone, onCancel, again }: DecideProps & Over) {
  const form = useAppForm<Values>({
    schema: declineSchema,
    defaultValues: none,
    draft: `decline/${referral.id}`,
  });
  const { submit, pending } = useMutate(declineMutation);
  const { methods } = form;
  const instead = methods.watch("instead");
  const found = useServices(methods.watch("search"), instead === "SERVICE");
  useEffect(() => document.getElementById(fieldId("reason"))?.focus({ preventScroll: true }), []);
  // The only one that fits is the one that is meant.
  const only = found.length === 1 ? found[0]?.id : undefined;
  useEffect(() => {
    if (only) methods.setValue("service", only, { shouldDirty: true });
  }, [only, methods]);

  return (
    <div className="al-decide">
      <DraftNote form={form} />
      <Form
        form={form}
        fieldNames={{ alternativeServiceId: "service" }}
        onSubmit={async (values) => {
          const service = found.find((one) => one.id === values.service);
          const toService = values.instead === "SERVICE";
          const told = values.alternative.trim();
          const input = {
            referralId: referral.id,
            version: referral.version,
            reason: values.reason as DeclineReason,
            words: values.words.trim(),
            alternative: toService
              ? [service?.name, told].filter(Boolean).join(": ")
              : values.instead === "NONE"
                ? `None, because ${told}`
                : told,
            alternativeServiceId: toService ? values.service : undefined,
          };
          const outcome = await submit(input, { draft: `decline/${referral.id}` });
          if (!outcome.ok) {
            if (outcome.error.code === "CONFLICT") again();
            return outcome.errors;
          }
          notify("Declined. The referrer sees your words.");
          onDone();
          return undefined;
        }}
      >
        <Select
          name="reason"
          label="Why is it not taken on?"
          placeholder="Choose"
          options={Object.entries(declineReasonLabels).map(([value, words]) => ({ value, words }))}
        />
        <TextArea name="words" label="Words for the referrer" hint="They read this as you write it." />
        <Radios
          name="instead"
          label="What do you offer instead?"
          options={[
            { value: "SERVICE", words: "A service in the directory" },
            { value: "WORDS", words: "Something else" },
            { value: "NONE", words: "Nothing" },
          ]}
        />
        {instead === "SERVICE" && (
          <>
            <TextField name="search" label="Find a service" hint="By its name, or by what happens there" />
            <Select
              name="service"
              label="Service"
              placeholder={found.length === 0 ? "None found yet" : "Choose"}
              options={found.map((one) => ({ value: one.id, words: `${one.name}, ${one.organisationName}` }))}
            />
          </>
        )}
        {instead !== "" && (
          <TextArea
            name="alternative"
            label={insteadLabel(instead)}
            rows={2}
            optional={instead === "SERVICE"}
          />
        )}
        <div className="al-row">
          {!over && (
            <Button type="submit" kind="danger" busy={pending}>
              {pending ? "Saving" : "Decline the referral"}
            </Button>
          )}
          <Button kind="secondary" onClick={onCancel}>
            Not now
          </Button>
        </div>
      </Form>
    </div>
  );
}

function insteadLabel(instead: string): string {
  if (instead === "SERVICE") return "What the referrer should know about it";
  return instead === "NONE" ? "Nothing is offered, because" : "What do you offer?";
}

function useServices(search: string, on: boolean) {
  const text = useSettled(search.trim());
  const { data } = useAsk(servicesQuery, { text }, { pause: !on || text.length < 2, keepPrevious: true });
  return on ? (data?.services.edges.map((edge) => edge.node) ?? []) : [];
}
