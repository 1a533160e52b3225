package org.advocacyhub.referral.document.domain;

import java.util.List;

/**
 * What a look into a file found.
 *
 * @param mediaType by its first bytes
 * @param parts names of the files in it when it is an archive; empty otherwise
 * @param partTypes what an office archive itself says its parts are; empty otherwise
 */
public record Contents(String mediaType, List<String> parts, String partTypes) {

    public Contents {
        parts = List.copyOf(parts);
    }

    /** A file that is no archive. */
    public static Contents of(String mediaType) {
        return new Contents(mediaType, List.of(), "");
    }

    @Override
    public String toString() {
        return "Contents[" + mediaType + ", parts not shown]";
    }
}
