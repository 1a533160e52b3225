package org.advocacyhub.referral.form.domain;

import java.util.List;

/** How the person communicates and what helps (domain.md B.1 fields 24 to 28, B.4). Personal data: never printed. */
public record Communication(
        List<CommunicationMethod> communicationMethod,
        String preferredLanguage,
        Answer interpreterNeeded,
        List<AisNeed> aisNeeds,
        String reasonableAdjustments,
        AdvocateGender advocateGender) {

    static final Communication NOTHING = new Communication(null, null, null, null, null, null);

    public Communication {
        communicationMethod = Given.list(communicationMethod);
        aisNeeds = Given.list(aisNeeds);
    }

    /** How the person makes themselves understood (B.4). */
    public enum CommunicationMethod {
        SPOKEN_ENGLISH,
        OTHER_SPOKEN_LANGUAGE,
        BSL,
        WORDS_PICTURES_MAKATON,
        GESTURES_FACIAL_VOCALISATION,
        AAC,
        WRITTEN,
        NO_OBVIOUS_MEANS,
        OTHER;

        boolean speech() {
            return this == SPOKEN_ENGLISH || this == OTHER_SPOKEN_LANGUAGE;
        }
    }

    /** A need under the Accessible Information Standard (B.4); NONE when the person was asked and has none. */
    public enum AisNeed {
        NONE,
        LETTER,
        EMAIL,
        TEXT,
        PHONE,
        TEXTPHONE_RELAY,
        VIA_CARER,
        VIA_ADVOCATE,
        VIDEO_BSL,
        EASY_READ,
        LARGE_PRINT_16,
        LARGE_PRINT_20,
        LARGE_PRINT_28,
        BRAILLE_G1,
        BRAILLE_G2,
        MOON,
        AUDIO,
        BSL_VIDEO,
        E_TEXT_SCREEN_READER,
        COLOURED_PAPER,
        PICTURES_SYMBOLS,
        MAKATON_SYMBOLS,
        BSL_INTERPRETER,
        BSL_SSE,
        LIPSPEAKER,
        NOTETAKER,
        SPEECH_TO_TEXT,
        DEAFBLIND_MANUAL,
        DEAFBLIND_HANDS_ON_BSL,
        INTERVENOR,
        DEAF_RELAY,
        MAKATON_SIGNER,
        SPEECH_LANGUAGE_THERAPIST,
        HEARING_AID,
        LOOP,
        LIPREADS_FACE_TO_FACE,
        AAC_DEVICE,
        COMMUNICATION_PASSPORT,
        TALKING_MATS,
        LONGER_APPOINTMENT,
        QUIET_ROOM,
        SUPPORTER_PRESENT,
        PLAIN_SPEECH,
        OBJECTS_OF_REFERENCE
    }

    /** The gender of advocate that the person asks for (B.1 field 28). */
    public enum AdvocateGender {
        FEMALE,
        MALE
    }

    /** The person does not speak: counts as vulnerability (C.4). */
    public Answer noSpeech() {
        return communicationMethod.isEmpty()
                ? Answer.U
                : Answer.of(communicationMethod.stream().noneMatch(CommunicationMethod::speech));
    }

    @Override
    public String toString() {
        return "Communication[not shown]";
    }
}
