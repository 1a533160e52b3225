package org.advocacyhub.triage.conflict.domain;

/** To whom a service is provided: the person, or somebody whose interest the law counts with theirs (S.I. 2014/2889 reg 2(2)). */
public enum Whom {
    PERSON("the person"),
    CARER("the person's carer"),
    CARED_FOR("the adult whom the person cares for");

    private final String words;

    Whom(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
