package org.advocacyhub.testkit.specimen.bad.there;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.advocacyhub.testkit.specimen.bad.here.TextUtil;

@Entity
public class Row {

    @Id
    private long rowId;

    private transient TextUtil text;
}
