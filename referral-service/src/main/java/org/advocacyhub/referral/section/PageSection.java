package org.advocacyhub.referral.section;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.advocacyhub.runtime.web.Refusal;

/** A part of the form (domain.md B.1) that has a page of its own. */
public enum PageSection {
    GENERAL("What is asked for", "requestedType", "channel", "decisionNeededBy", "declarationAccepted"),
    PERSON("The person", "person"),
    SAFE_CONTACT("How to be in touch safely", "safeContact"),
    COMMUNICATION("How the person communicates", "communication"),
    NEED("What it is about", "need"),
    KEY_DATES("Dates that matter", "keyDates"),
    CARE_ACT("Care Act", "careAct"),
    SAFEGUARDING("Safeguarding", "safeguarding"),
    IMCA("Mental capacity (IMCA)", "imca"),
    DOLS("Deprivation of liberty", "dols"),
    COURT("Court of Protection", "court"),
    IMHA("Mental Health Act (IMHA)", "imha"),
    NHS_COMPLAINT("NHS complaint", "nhsComplaint"),
    PARENT_CP("Child protection", "parentCp"),
    BESPOKE("A project of its own", "bespoke"),
    RISK("Risks", "risk"),
    AUTHORITY("Authority to proceed", "authority"),
    REFERRER("Who refers", "referrer"),
    DECLARATION("Signature", "declaration");

    private static final List<PageSection> LEGAL =
            List.of(CARE_ACT, SAFEGUARDING, IMCA, DOLS, COURT, IMHA, NHS_COMPLAINT, PARENT_CP, BESPOKE, AUTHORITY);

    private final String heading;
    private final List<String> fields;

    PageSection(String heading, String... fields) {
        this.heading = heading;
        this.fields = List.of(fields);
    }

    /** Those that only a law asks for, and who may instruct. */
    public static List<PageSection> legal() {
        return LEGAL;
    }

    /**
     * The section that an address names.
     *
     * @throws Refusal 404 when there is none among these
     */
    public static PageSection of(String segment, List<PageSection> among) {
        return among.stream()
                .filter(section -> section.segment().equals(segment))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("unknown-section", "There is no such part of a referral."));
    }

    /** All of them. */
    public static List<PageSection> all() {
        return Arrays.asList(values());
    }

    /** In an address. */
    public String segment() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String heading() {
        return heading;
    }

    /** The fields of the form that stand in it. */
    public Stream<String> fields() {
        return fields.stream();
    }
}
