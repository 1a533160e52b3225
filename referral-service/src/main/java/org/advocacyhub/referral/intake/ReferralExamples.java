package org.advocacyhub.referral.intake;

/** Made-up requests for the OpenAPI file. */
final class ReferralExamples {

    static final String CARE_ACT = """
            {"channel": "PROFESSIONAL_API", "requestedType": "CARE_ACT",
             "person": {"givenName": "Example", "familyName": "Person", "dateOfBirth": "1950-02-01",
                        "socialCareId": "EX-0001", "homeAddress": "1 Example Street", "homePostcode": "ME15 6XX",
                        "settingType": "OWN_HOME", "phone": "01632 960001"},
             "safeContact": {"preferredContactMethod": "PHONE", "safeToPhone": "Y", "awareOfReferral": "Y"},
             "communication": {"communicationMethod": ["SPOKEN_ENGLISH"], "preferredLanguage": "eng",
                               "interpreterNeeded": "N", "aisNeeds": ["NONE"]},
             "need": {"clientGroup": "LEARNING_DISABILITY", "specificIssue": "Y", "nobodyUnpaid": "Y",
                      "issueSummary": "Needs support to take part in an assessment of care needs."},
             "careAct": {"process": "NEEDS_ASSESSMENT", "substantialDifficulty": "Y",
                         "difficultyAreas": ["USE_OR_WEIGH"], "appropriatePerson": "NONE"},
             "risk": {"riskToAdvocate": "NONE_KNOWN", "riskToSelf": "U", "safeguardingConcernOpen": "N",
                      "domesticAbuse": "N", "perpetratorInHousehold": "N"},
             "authority": {"hasCapacityToConsent": "Y", "consentGiven": "Y", "consentMethod": "VERBAL",
                           "consentDate": "2016-04-01"},
             "referrer": {"referrerType": "SOCIAL_WORKER_LA", "name": "Example Worker", "phone": "01632 960002",
                          "referrerTeamCode": "ASHFORD-OPMH"},
             "declarationAccepted": true}""";

    static final String PUBLIC = """
            {"requestedType": "COMMUNITY",
             "person": {"givenName": "Example", "familyName": "Person", "approxAge": 44, "homeAddress": "1 Example Street",
                        "homePostcode": "CT9 1XX", "phone": "01632 960003"},
             "safeContact": {"preferredContactMethod": "PHONE", "safeToPhone": "Y", "awareOfReferral": "Y"},
             "need": {"clientGroup": "MENTAL_HEALTH", "specificIssue": "Y",
                      "issueSummary": "Would like help to speak with the housing office."},
             "authority": {"hasCapacityToConsent": "Y", "consentGiven": "Y"},
             "referrer": {"referrerType": "SELF"},
             "declarationAccepted": true}""";

    private ReferralExamples() {}
}
