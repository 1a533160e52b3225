package org.advocacyhub.referral.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Answers;
import org.advocacyhub.referral.form.domain.Authority;
import org.advocacyhub.referral.form.domain.Bespoke;
import org.advocacyhub.referral.form.domain.CareActGrounds;
import org.advocacyhub.referral.form.domain.Communication;
import org.advocacyhub.referral.form.domain.CourtGrounds;
import org.advocacyhub.referral.form.domain.Declaration;
import org.advocacyhub.referral.form.domain.DolsGrounds;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.ImcaGrounds;
import org.advocacyhub.referral.form.domain.ImhaGrounds;
import org.advocacyhub.referral.form.domain.KeyDate;
import org.advocacyhub.referral.form.domain.Need;
import org.advocacyhub.referral.form.domain.NhsComplaint;
import org.advocacyhub.referral.form.domain.ParentCp;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.advocacyhub.referral.form.domain.Referrer;
import org.advocacyhub.referral.form.domain.Risk;
import org.advocacyhub.referral.form.domain.SafeContact;
import org.advocacyhub.referral.form.domain.SafeguardingGrounds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is put right, and why. Personal data: never printed.
 *
 * @param words the reason in the sender's own words; may be left out
 */
@Schema(name = "Amendment")
record Amendment(
        AmendmentReason reason,
        String words,
        PersonTold person,
        SafeContact safeContact,
        Communication communication,
        Need need,
        CareActGrounds careAct,
        SafeguardingGrounds safeguarding,
        ImcaGrounds imca,
        DolsGrounds dols,
        CourtGrounds court,
        ImhaGrounds imha,
        NhsComplaint nhsComplaint,
        ParentCp parentCp,
        Bespoke bespoke,
        List<KeyDate> keyDates,
        LocalDate decisionNeededBy,
        Risk risk,
        Authority authority,
        Referrer referrer,
        Boolean declarationAccepted,
        Declaration declaration) {

    private static final int LONGEST_WORDS = 2000;

    /** Refuses an amendment that gives no reason or amends nothing. */
    void check() {
        var faults = new ArrayList<Fault>();
        if (reason == null) {
            faults.add(new Fault("reason", "required", "Say why, or OTHER."));
        }
        if (words != null && words.length() > LONGEST_WORDS) {
            faults.add(new Fault("words", "too-long", "Use at most " + LONGEST_WORDS + " characters."));
        }
        if (answers().nothing()) {
            faults.add(new Fault(
                    "person", "required", "Give at least one section that is to replace the one told before."));
        }
        RequestReader.refuse(faults);
    }

    String givenWords() {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** The sections that replace those told before. */
    Answers answers() {
        return new Answers(
                person,
                safeContact,
                communication,
                need,
                careAct,
                safeguarding,
                imca,
                dols,
                court,
                imha,
                nhsComplaint,
                parentCp,
                bespoke,
                keyDates,
                decisionNeededBy,
                risk,
                authority,
                referrer,
                declarationAccepted,
                declaration);
    }

    @Override
    public String toString() {
        return "Amendment[not shown]";
    }
}
