package org.advocacyhub.triage.triagecase;

/** Somebody entered or left the waiting list of a contract: for whoever watches its length. */
public record WaitingListChanged(String contractRef) {}
