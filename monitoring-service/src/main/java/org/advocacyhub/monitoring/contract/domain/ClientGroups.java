package org.advocacyhub.monitoring.contract.domain;

import java.util.List;

/** The primary groups of people to which a lot or a line can be limited (domain.md A.1.2), as a form offers them. */
public final class ClientGroups {

    public static final List<String> OFFERED = List.of(
            "LEARNING_DISABILITY",
            "AUTISM",
            "MENTAL_HEALTH",
            "DEMENTIA",
            "OLDER_PEOPLE",
            "PHYSICAL_DISABILITY",
            "SENSORY_DEAF",
            "SENSORY_HEARING_LOSS",
            "SENSORY_SIGHT_LOSS",
            "SENSORY_DEAFBLIND",
            "ACQUIRED_BRAIN_INJURY",
            "LONG_TERM_CONDITION",
            "CARER",
            "DOMESTIC_ABUSE",
            "PARENT_CHILD_PROTECTION",
            "SUBSTANCE_MISUSE",
            "BME_COMMUNITY",
            "LGBT",
            "ASYLUM_REFUGEE",
            "TRANSITION_YOUNG_ADULT",
            "END_OF_LIFE",
            "FORENSIC");

    private ClientGroups() {}
}
