package org.advocacyhub.monitoring.payment.domain;

import java.time.YearMonth;
import org.advocacyhub.monitoring.contract.domain.Money;

/**
 * What a withdrawal makes of a partner's block in a month (domain.md F.9).
 *
 * @param adds true: to be paid on top of the instalment; false: in its place
 */
public record BlockChange(String lot, YearMonth month, Money amount, boolean adds) {}
