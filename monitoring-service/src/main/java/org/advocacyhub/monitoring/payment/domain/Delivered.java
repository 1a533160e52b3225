package org.advocacyhub.monitoring.payment.domain;

import java.time.YearMonth;

/** Hours that a partner worked in a month, as the ledger has them. */
public record Delivered(YearMonth month, String serviceType, long minutes) {}
