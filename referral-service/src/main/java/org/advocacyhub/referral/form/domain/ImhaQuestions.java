package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.Given.given;

import java.util.List;

/**
 * The Mental Health Act (domain.md B.1 field 46, A.8). Patients, family and friends are not asked for what only the ward
 * knows: when the section expires, and who the responsible clinician is.
 */
final class ImhaQuestions {

    private static final Section<ImhaGrounds> IMHA =
            Section.of("imha", type -> type == RequestedType.IMHA, ReferralForm::imhaOrNothing);
    private static final Section<ImhaGrounds> KNOWN_SECTION = IMHA.when(imha -> imha.mhaStatus() != null);
    private static final Section<ImhaGrounds> BY_A_PROFESSIONAL =
            KNOWN_SECTION.onlyIf(form -> form.referrer().professional());

    static final List<CompletenessRule> LIST = List.of(
            IMHA.asks(
                    "B1-46",
                    "mhaStatus",
                    "State the Mental Health Act section.",
                    imha -> imha.mhaStatus() != null && imha.mhaStatus() != ImhaGrounds.MhaStatus.U),
            KNOWN_SECTION
                    .when(imha -> imha.mhaStatus().hasStart())
                    .asks(
                            "B1-46",
                            "sectionStart",
                            "Give the day on which the section began.",
                            imha -> imha.sectionStart() != null),
            BY_A_PROFESSIONAL
                    .when(imha -> imha.mhaStatus().expires())
                    .asks(
                            "B1-46",
                            "sectionExpiry",
                            "Give the day on which the section expires.",
                            imha -> imha.sectionExpiry() != null),
            BY_A_PROFESSIONAL
                    .when(imha -> imha.mhaStatus().hasClinician())
                    .asks(
                            "B1-46",
                            "responsibleClinician",
                            "Name the responsible clinician.",
                            imha -> given(imha.responsibleClinician())),
            KNOWN_SECTION
                    .when(imha -> imha.mhaStatus().detained())
                    .onlyIf(form -> !given(form.person().wardUnit()))
                    .asks("B1-46", "ward", "Name the ward.", imha -> given(imha.ward())));

    private ImhaQuestions() {}
}
