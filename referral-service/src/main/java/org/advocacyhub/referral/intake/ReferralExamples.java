package org.advocacyhub.referral.intake;

/** Made-up requests for the OpenAPI file: each complete, and each tried by a test. */
final class ReferralExamples {

    /** A social worker's referral under the Care Act. */
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
             "careAct": {"process": "NEEDS_ASSESSMENT", "processStage": "BEGINNING", "processDate": "2016-04-20",
                         "performingLa": "E10000016", "substantialDifficulty": "Y",
                         "difficultyAreas": ["USE_OR_WEIGH"], "difficultyMatters": ["LEARNING_DIFFICULTY"],
                         "appropriatePerson": "NONE"},
             "keyDates": [{"type": "ASSESSMENT_VISIT", "date": "2016-04-20", "time": "10:30", "fixed": false}],
             "risk": {"riskToAdvocate": "NONE_KNOWN", "riskToSelf": "U", "safeguardingConcernOpen": "N",
                      "domesticAbuse": "N", "perpetratorInHousehold": "N"},
             "authority": {"hasCapacityToConsent": "Y", "consentGiven": "Y", "consentMethod": "VERBAL",
                           "consentDate": "2016-04-01", "consentScopes": ["RECEIVE_ADVOCACY", "SHARE_WITH_PARTNER"]},
             "referrer": {"referrerType": "SOCIAL_WORKER_LA", "name": "Example Worker", "phone": "01632 960002",
                          "referrerTeamCode": "ASHFORD-OPMH"},
             "declarationAccepted": true}""";

    /** A ward's referral of a detained patient with a tribunal ahead. */
    static final String WARD = """
            {"channel": "PROFESSIONAL_API", "requestedType": "IMHA",
             "person": {"familyName": "Patient", "knownAs": "Sam", "approxAge": 38, "homeAddress": "2 Example Street",
                        "homePostcode": "CT9 1XX", "currentPostcode": "CT1 3NG", "settingType": "MH_HOSPITAL_NHS",
                        "wardUnit": "Example ward"},
             "safeContact": {"preferredContactMethod": "IN_PERSON", "awareOfReferral": "Y"},
             "communication": {"communicationMethod": ["SPOKEN_ENGLISH"], "preferredLanguage": "eng",
                               "interpreterNeeded": "N", "aisNeeds": ["PLAIN_SPEECH"]},
             "need": {"clientGroup": "MENTAL_HEALTH", "specificIssue": "Y", "issueCategories": ["TRIBUNAL_APPEAL"],
                      "issueSummary": "Wants help to prepare for the tribunal and to be heard."},
             "imha": {"mhaStatus": "S2", "sectionStart": "2016-04-01", "sectionExpiry": "2016-04-28",
                      "hospital": "Example Hospital", "ward": "Example ward", "responsibleClinician": "Dr Example",
                      "hospitalInArea": "Y", "patientDeclines": "N"},
             "keyDates": [{"type": "TRIBUNAL", "date": "2016-04-11", "time": "14:00", "place": "Example Hospital",
                           "fixed": true}],
             "risk": {"riskToAdvocate": "LOW", "riskFlags": ["OTHER"], "riskToSelf": "U",
                      "safeguardingConcernOpen": "N", "domesticAbuse": "N", "perpetratorInHousehold": "N"},
             "authority": {"hasCapacityToConsent": "Y", "consentGiven": "Y", "consentMethod": "VERBAL",
                           "consentDate": "2016-04-04", "basisClaimed": "PATIENT_REQUEST"},
             "referrer": {"referrerType": "WARD_STAFF", "name": "Example Nurse", "phone": "01632 960005",
                          "referrerTeamCode": "KENT-MH-EXAMPLE"},
             "declarationAccepted": true}""";

    /** A DoLS team's instruction under section 39A. */
    static final String DOLS_39A = """
            {"channel": "PROFESSIONAL_API", "requestedType": "IMCA_39A",
             "person": {"givenName": "Example", "familyName": "Resident", "dateOfBirth": "1931-05-06",
                        "homeAddress": "3 Example Street", "homePostcode": "TN23 1XX",
                        "currentAddress": "Example House", "currentPostcode": "CT9 2XX",
                        "settingType": "CARE_HOME_NURSING", "ordinaryResidenceLa": "E10000016",
                        "placingLa": "E10000016", "fundingBody": "E10000016",
                        "contactVia": {"name": "Example Home", "relationship": "care home", "phone": "01632 960006"}},
             "safeContact": {"preferredContactMethod": "VIA_THIRD_PARTY", "awareOfReferral": "LACKS_UNDERSTANDING"},
             "communication": {"communicationMethod": ["GESTURES_FACIAL_VOCALISATION"], "preferredLanguage": "eng",
                               "interpreterNeeded": "N", "aisNeeds": ["QUIET_ROOM"]},
             "need": {"clientGroup": "DEMENTIA", "impairmentNature": ["DEMENTIA"],
                      "issueSummary": "Urgent authorisation given; nobody unpaid is appropriate to consult."},
             "imca": {"consultation": {"appropriateToConsult": "NONE", "familyExists": "N", "friendsExist": "N",
                                       "s40Person": "NONE"},
                      "decisionMaker": {"name": "Example Manager", "role": "DoLS manager",
                                        "organisation": "Example Council", "phone": "01632 960007"},
                      "decisionMakerAware": "Y", "authorised": "Y", "reportTo": "DoLS office, Example Council"},
             "dols": {"dolsRef": "DOLS-2016-0001", "supervisoryBodyLa": "E10000016",
                      "bestInterestsAssessor": "Example Assessor",
                      "authorisation": {"urgentGiven": "Y", "urgentExpiry": "2016-04-11", "standardRequested": "Y"}},
             "keyDates": [{"type": "URGENT_AUTH_EXPIRY", "date": "2016-04-11", "fixed": true}],
             "decisionNeededBy": "2016-04-11",
             "risk": {"riskToAdvocate": "NONE_KNOWN", "riskToSelf": "N", "safeguardingConcernOpen": "N",
                      "domesticAbuse": "N", "perpetratorInHousehold": "N"},
             "authority": {"hasCapacityToConsent": "N", "basisClaimed": "STATUTORY_INSTRUCTION",
                           "bestInterestsReason": "Instructed under section 39A of the Mental Capacity Act."},
             "referrer": {"referrerType": "DOLS_TEAM", "name": "Example Officer", "email": "dols@example.org",
                          "referrerTeamCode": "KENT-DOLS"},
             "declarationAccepted": true}""";

    /** Somebody who refers themselves on the website. */
    static final String PUBLIC = """
            {"requestedType": "COMMUNITY",
             "person": {"givenName": "Example", "familyName": "Person", "approxAge": 44, "homeAddress": "1 Example Street",
                        "homePostcode": "CT9 1XX", "phone": "01632 960003"},
             "safeContact": {"preferredContactMethod": "PHONE", "safeToPhone": "Y", "awareOfReferral": "Y"},
             "communication": {"communicationMethod": ["SPOKEN_ENGLISH"], "preferredLanguage": "eng",
                               "interpreterNeeded": "N", "aisNeeds": ["EASY_READ"]},
             "need": {"clientGroup": "MENTAL_HEALTH", "specificIssue": "Y",
                      "issueSummary": "Would like help to speak with the housing office."},
             "risk": {"riskToAdvocate": "NONE_KNOWN", "riskToSelf": "N", "safeguardingConcernOpen": "N",
                      "domesticAbuse": "N", "perpetratorInHousehold": "N"},
             "authority": {"hasCapacityToConsent": "Y", "consentGiven": "Y", "consentMethod": "WRITTEN",
                           "consentDate": "2016-04-04"},
             "referrer": {"referrerType": "SELF"},
             "declarationAccepted": true}""";

    private ReferralExamples() {}
}
