package org.advocacyhub.referral.form.domain;

import static org.advocacyhub.referral.form.domain.DataClass.PD1;
import static org.advocacyhub.referral.form.domain.DataClass.PD2;

import java.util.List;

/**
 * How the person communicates and what helps (domain.md B.1 fields 24 to 28, B.4). Personal data: never printed.
 *
 * @param advocateCulture the culture or faith that the person would like the advocate to know
 * @param advocatePreferenceReason why the person prefers such an advocate
 */
public record Communication(
        @Guarded(PD2) List<CommunicationMethod> communicationMethod,
        @Guarded(PD1) String preferredLanguage,
        @Guarded(PD1) Answer interpreterNeeded,
        @Guarded(PD2) List<AisNeed> aisNeeds,
        @Guarded(PD2) String reasonableAdjustments,
        @Guarded(PD2) AdvocateGender advocateGender,
        @Guarded(PD2) String advocateCulture,
        @Guarded(PD2) String advocatePreferenceReason) {

    static final Communication NOTHING = new Communication(null, null, null, null, null, null, null, null);

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
        NONE(null),
        LETTER(AisCategory.AIS_CONTACT_METHOD),
        EMAIL(AisCategory.AIS_CONTACT_METHOD),
        TEXT(AisCategory.AIS_CONTACT_METHOD),
        PHONE(AisCategory.AIS_CONTACT_METHOD),
        TEXTPHONE_RELAY(AisCategory.AIS_CONTACT_METHOD),
        VIA_CARER(AisCategory.AIS_CONTACT_METHOD),
        VIA_ADVOCATE(AisCategory.AIS_CONTACT_METHOD),
        VIDEO_BSL(AisCategory.AIS_CONTACT_METHOD),
        EASY_READ(AisCategory.AIS_INFO_FORMAT),
        LARGE_PRINT_16(AisCategory.AIS_INFO_FORMAT),
        LARGE_PRINT_20(AisCategory.AIS_INFO_FORMAT),
        LARGE_PRINT_28(AisCategory.AIS_INFO_FORMAT),
        BRAILLE_G1(AisCategory.AIS_INFO_FORMAT),
        BRAILLE_G2(AisCategory.AIS_INFO_FORMAT),
        MOON(AisCategory.AIS_INFO_FORMAT),
        AUDIO(AisCategory.AIS_INFO_FORMAT),
        BSL_VIDEO(AisCategory.AIS_INFO_FORMAT),
        E_TEXT_SCREEN_READER(AisCategory.AIS_INFO_FORMAT),
        COLOURED_PAPER(AisCategory.AIS_INFO_FORMAT),
        PICTURES_SYMBOLS(AisCategory.AIS_INFO_FORMAT),
        MAKATON_SYMBOLS(AisCategory.AIS_INFO_FORMAT),
        BSL_INTERPRETER(AisCategory.AIS_COMM_PROFESSIONAL),
        BSL_SSE(AisCategory.AIS_COMM_PROFESSIONAL),
        LIPSPEAKER(AisCategory.AIS_COMM_PROFESSIONAL),
        NOTETAKER(AisCategory.AIS_COMM_PROFESSIONAL),
        SPEECH_TO_TEXT(AisCategory.AIS_COMM_PROFESSIONAL),
        DEAFBLIND_MANUAL(AisCategory.AIS_COMM_PROFESSIONAL),
        DEAFBLIND_HANDS_ON_BSL(AisCategory.AIS_COMM_PROFESSIONAL),
        INTERVENOR(AisCategory.AIS_COMM_PROFESSIONAL),
        DEAF_RELAY(AisCategory.AIS_COMM_PROFESSIONAL),
        MAKATON_SIGNER(AisCategory.AIS_COMM_PROFESSIONAL),
        SPEECH_LANGUAGE_THERAPIST(AisCategory.AIS_COMM_PROFESSIONAL),
        HEARING_AID(AisCategory.AIS_COMM_SUPPORT),
        LOOP(AisCategory.AIS_COMM_SUPPORT),
        LIPREADS_FACE_TO_FACE(AisCategory.AIS_COMM_SUPPORT),
        AAC_DEVICE(AisCategory.AIS_COMM_SUPPORT),
        COMMUNICATION_PASSPORT(AisCategory.AIS_COMM_SUPPORT),
        TALKING_MATS(AisCategory.AIS_COMM_SUPPORT),
        LONGER_APPOINTMENT(AisCategory.AIS_COMM_SUPPORT),
        QUIET_ROOM(AisCategory.AIS_COMM_SUPPORT),
        SUPPORTER_PRESENT(AisCategory.AIS_COMM_SUPPORT),
        PLAIN_SPEECH(AisCategory.AIS_COMM_SUPPORT),
        OBJECTS_OF_REFERENCE(AisCategory.AIS_COMM_SUPPORT);

        private final AisCategory category;

        AisNeed(AisCategory category) {
            this.category = category;
        }

        /** Under which of the four the need is recorded; null for NONE. */
        public AisCategory category() {
            return category;
        }
    }

    /** The four recording categories of the Accessible Information Standard (B.4). */
    public enum AisCategory {
        AIS_CONTACT_METHOD,
        AIS_INFO_FORMAT,
        AIS_COMM_PROFESSIONAL,
        AIS_COMM_SUPPORT
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
