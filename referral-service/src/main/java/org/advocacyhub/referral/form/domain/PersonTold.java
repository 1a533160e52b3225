package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD1;

import java.time.LocalDate;

/**
 * The person as the referrer describes them (domain.md B.1, fields 5 to 19). Personal data: never printed.
 *
 * @param ordinaryResidenceLa GSS code of the council where the person is ordinarily resident (G.3); evidence, not a judgement
 * @param placingLa GSS code of the council that placed the person where they are
 * @param fundingBody who pays for the place: a council's GSS code, an integrated care board, or SELF
 * @param householdNotes what a visitor needs to know: pets, key-safe, parking
 * @param isRepeatPersonDeclared the referrer says that the person was referred before
 */
public record PersonTold(
        @Guarded(PD1) String title,
        @Guarded(PD1) String givenName,
        @Guarded(PD1) String familyName,
        @Guarded(PD1) String knownAs,
        @Guarded(PD1) LocalDate dateOfBirth,
        @Guarded(PD1) Integer approxAge,
        @Guarded(PD1) String nhsNumber,
        @Guarded(PD1) String socialCareId,
        @Guarded(value = PD1, whereabouts = true) String homeAddress,
        @Guarded(value = PD1, whereabouts = true) String homePostcode,
        @Guarded(value = PD1, whereabouts = true) String currentAddress,
        @Guarded(value = PD1, whereabouts = true) String currentPostcode,
        @Guarded(PD1) SettingType settingType,
        @Guarded(value = PD1, whereabouts = true) String wardUnit,
        @Guarded(PD1) String statedDistrict,
        @Guarded(PD1) String ordinaryResidenceLa,
        @Guarded(PD1) String placingLa,
        @Guarded(PD1) String fundingBody,
        @Guarded(PD1) String phone,
        @Guarded(PD1) String mobile,
        @Guarded(PD1) String email,
        @Guarded(PD1) ContactVia contactVia,
        @Guarded(PD1) EmergencyContact emergencyContact,
        @Guarded(value = PD1, whereabouts = true) String householdNotes,
        @Guarded(PD1) Answer isRepeatPersonDeclared) {

    /** What stands in place of a postcode for somebody without a home: no fixed abode (B.1 field 11). */
    public static final String NO_FIXED_ABODE = "NFA";

    static final PersonTold NOTHING = new PersonTold(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null);

    /** Somebody through whom the person can be reached (B.1 field 17). */
    public record ContactVia(
            @Guarded(PD1) String name,
            @Guarded(PD1) String relationship,
            @Guarded(PD1) String phone) {

        boolean reachable() {
            return Given.given(name) && Given.given(phone);
        }

        @Override
        public String toString() {
            return "ContactVia[not shown]";
        }
    }

    /** Whom to ring in an emergency (B.1 field 18). */
    public record EmergencyContact(
            @Guarded(PD1) String name,
            @Guarded(PD1) String relationship,
            @Guarded(PD1) String phone) {

        @Override
        public String toString() {
            return "EmergencyContact[not shown]";
        }
    }

    boolean noFixedAbode() {
        return NO_FIXED_ABODE.equalsIgnoreCase(homePostcode == null ? null : homePostcode.strip())
                || settingType == SettingType.NFA;
    }

    boolean inHospital() {
        return settingType != null && settingType.hospital();
    }

    boolean elsewhereNow() {
        return Given.given(currentAddress) || Given.given(currentPostcode);
    }

    boolean hasTelephone() {
        return Given.given(phone) || Given.given(mobile);
    }

    @Override
    public String toString() {
        return "PersonTold[not shown]";
    }
}
