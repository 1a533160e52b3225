package org.advocacyhub.referral.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.NameSounds;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.referral.form.domain.NhsNumber;
import org.advocacyhub.referral.form.domain.RequestedType;
import org.advocacyhub.referral.referral.domain.ReferralStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the hub looks for: at least one criterion; several must all fit. A body, since names don't belong into an address. */
@Schema(name = "ReferralSearch")
record SearchRequest(
        @Schema(examples = "R-2016000123-K") String referralRef,

        @Schema(description = "Found by its sound: Smith finds Smyth")
        String familyName,

        @Schema(description = "Ten digits, blanks allowed") String nhsNumber,

        @Schema(description = "Code in the register of teams")
        String teamCode,

        ReferralStatus status,
        RequestedType requestedType,

        @Schema(description = "GSS code", examples = "E07000110")
        String district,

        @Schema(description = "First day of receipt, in London")
        LocalDate receivedFrom,

        @Schema(description = "Last day of receipt, in London")
        LocalDate receivedTo,

        @Schema(description = "nextCursor of the page before")
        String cursor,

        @Schema(description = "1 to 200; 50 when left out") Integer limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int LONGEST = 80;

    void check() {
        var faults = new ArrayList<Fault>();
        if (Stream.of(
                        referralRef,
                        familyName,
                        nhsNumber,
                        teamCode,
                        status,
                        requestedType,
                        district,
                        receivedFrom,
                        receivedTo)
                .allMatch(Objects::isNull)) {
            faults.add(new Fault("", "required", "Give at least one thing to look for."));
        }
        if (familyName != null && (familyName.length() > LONGEST || NameSounds.of(familyName) == null)) {
            faults.add(new Fault(
                    "familyName", "not-a-name", "Give a name with at least one letter, at most 80 characters."));
        }
        if (nhsNumber != null && validNhsNumber().isEmpty()) {
            faults.add(new Fault("nhsNumber", "not-an-nhs-number", "Check the ten digits."));
        }
        for (var text : new String[][] {{"referralRef", referralRef}, {"teamCode", teamCode}, {"district", district}}) {
            if (text[1] != null && (text[1].isBlank() || text[1].length() > LONGEST)) {
                faults.add(
                        new Fault(text[0], "out-of-range", "Give 1 to " + LONGEST + " characters, or leave it out."));
            }
        }
        if (receivedFrom != null && receivedTo != null && receivedTo.isBefore(receivedFrom)) {
            faults.add(new Fault("receivedTo", "contradiction", "The last day comes before the first."));
        }
        if (limit != null && (limit < 1 || limit > MOST)) {
            faults.add(new Fault("limit", "out-of-range", "A whole number from 1 to " + MOST + "."));
        }
        RequestReader.refuse(faults);
    }

    int rows() {
        return limit == null ? USUAL : limit;
    }

    boolean asksForSomebody() {
        return familyName != null || nhsNumber != null;
    }

    Optional<String> validNhsNumber() {
        return NhsNumber.parse(nhsNumber);
    }

    Criteria criteria(Optional<UUID> personId) {
        return new Criteria(
                Optional.ofNullable(referralRef).map(ref -> ref.strip().toUpperCase(Locale.ROOT)),
                Optional.ofNullable(familyName).map(NameSounds::of),
                personId,
                Optional.ofNullable(teamCode).map(String::strip),
                Optional.ofNullable(status),
                Optional.ofNullable(requestedType),
                Optional.ofNullable(district).map(String::strip),
                Optional.ofNullable(receivedFrom),
                Optional.ofNullable(receivedTo));
    }

    @Override
    public String toString() {
        return "SearchRequest[not shown]";
    }
}
