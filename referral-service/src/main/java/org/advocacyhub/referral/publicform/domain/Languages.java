package org.advocacyhub.referral.publicform.domain;

import java.util.List;

/** Languages that the page offers, by their ISO 639-3 codes (domain.md B.1 field 25). */
final class Languages {

    static final List<Choice> CHOICES = List.of(
            new Choice("eng", "English"),
            new Choice("bfi", "British Sign Language"),
            new Choice("sqi", "Albanian"),
            new Choice("ara", "Arabic"),
            new Choice("ben", "Bengali"),
            new Choice("bul", "Bulgarian"),
            new Choice("yue", "Cantonese"),
            new Choice("ces", "Czech"),
            new Choice("prs", "Dari"),
            new Choice("fas", "Farsi"),
            new Choice("fra", "French"),
            new Choice("deu", "German"),
            new Choice("guj", "Gujarati"),
            new Choice("hin", "Hindi"),
            new Choice("hun", "Hungarian"),
            new Choice("ita", "Italian"),
            new Choice("kur", "Kurdish"),
            new Choice("lit", "Lithuanian"),
            new Choice("cmn", "Mandarin"),
            new Choice("nep", "Nepali"),
            new Choice("pan", "Panjabi"),
            new Choice("pus", "Pashto"),
            new Choice("pol", "Polish"),
            new Choice("por", "Portuguese"),
            new Choice("ron", "Romanian"),
            new Choice("rus", "Russian"),
            new Choice("slk", "Slovak"),
            new Choice("som", "Somali"),
            new Choice("spa", "Spanish"),
            new Choice("tam", "Tamil"),
            new Choice("tir", "Tigrinya"),
            new Choice("tur", "Turkish"),
            new Choice("ukr", "Ukrainian"),
            new Choice("urd", "Urdu"),
            new Choice("vie", "Vietnamese"),
            new Choice("cym", "Welsh"),
            new Choice("und", "Another language (tell us under “Anything else that would help”)"));

    private Languages() {}
}
