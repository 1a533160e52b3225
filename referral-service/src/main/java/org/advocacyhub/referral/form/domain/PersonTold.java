package org.advocacyhub.referral.form.domain;

import java.time.LocalDate;

/** The person as the referrer describes them (domain.md B.1, fields 6 to 17). Personal data: never printed. */
public record PersonTold(
        String title,
        String givenName,
        String familyName,
        String knownAs,
        LocalDate dateOfBirth,
        Integer approxAge,
        String nhsNumber,
        String socialCareId,
        String homeAddress,
        String homePostcode,
        String currentAddress,
        String currentPostcode,
        SettingType settingType,
        String wardUnit,
        String statedDistrict,
        String phone,
        String mobile,
        String email,
        ContactVia contactVia) {

    /** What stands in place of a postcode for somebody without a home: no fixed abode (B.1 field 11). */
    public static final String NO_FIXED_ABODE = "NFA";

    static final PersonTold NOTHING = new PersonTold(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    /** Somebody through whom the person can be reached (B.1 field 17). */
    public record ContactVia(String name, String relationship, String phone) {

        boolean reachable() {
            return Given.given(name) && Given.given(phone);
        }

        @Override
        public String toString() {
            return "ContactVia[not shown]";
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
