package org.advocacyhub.referral.access.domain;

import static org.advocacyhub.referral.form.domain.DataClass.OPEN;
import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD2;
import static org.advocacyhub.referral.form.domain.DataClass.PD3;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.advocacyhub.referral.form.domain.DataClass;

/** Somebody who may read about a person, and which classes (domain.md H.2). Nobody else reads anything. */
public enum Reader {
    /** Leads the hub. */
    HUB_MANAGER(OPEN, PD1, PD2, PD3),
    /** Works the hub's queue. */
    TRIAGE_WORKER(OPEN, PD1, PD2),
    /** Manages the partner whose case it is, or is that partner's system. */
    PARTNER_MANAGER(OPEN, PD1, PD2),
    /** The advocate named for the case. */
    ALLOCATED_ADVOCATE(OPEN, PD1, PD2, PD3);

    private static final Set<DataClass> EVERYTHING = Collections.unmodifiableSet(EnumSet.allOf(DataClass.class));

    private final Set<DataClass> classes;

    Reader(DataClass... classes) {
        this.classes = Set.of(classes);
    }

    /** The classes that this reader reads. */
    public Set<DataClass> classes(boolean glassBroken) {
        return glassBroken ? EVERYTHING : classes;
    }
}
