package org.advocacyhub.provider.advocate.domain;

/** Who delivers (domain.md A.1, third axis). Only the paid ones are employed, and so may come by TUPE (F.9). */
public enum DeliveryModel {
    PAID_PROFESSIONAL,
    VOLUNTEER,
    PEER,
    CITIZEN;

    /** Whether the rows for unpaid advocates apply (A.15, last row of the matrix). */
    public boolean unpaid() {
        return this != PAID_PROFESSIONAL;
    }
}
