package org.advocacyhub.referral.form;

/**
 * Where a person's postcodes lie, as the postcode directory says: all that is told of them besides the outcode.
 *
 * @param home null when the directory has no line
 * @param current of where the person is now; null when the directory has no line
 * @param edition of the directory; null when neither was found
 */
public record PlacesFound(Place home, Place current, String edition) {

    /** Nothing was found, or nothing looked up. */
    public static final PlacesFound NONE = new PlacesFound(null, null, null);

    /**
     * @param district GSS code
     * @param council GSS code of the council that answers there: the county where there is one
     */
    public record Place(String district, String council) {}

    /** What an edition says of two postcodes. */
    public static PlacesFound of(Place home, Place current, String edition) {
        return home == null && current == null ? NONE : new PlacesFound(home, current, edition);
    }
}
