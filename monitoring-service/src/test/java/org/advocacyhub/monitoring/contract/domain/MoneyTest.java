package org.advocacyhub.monitoring.contract.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"0.00,0", "1234.56,123456", "-12.30,-1230", "1490000.00,149000000"})
    void decimal_strings_are_read_and_written_to_the_penny(String text, long pence) {
        assertEquals(Optional.of(new Money(pence)), Money.parse(text));
        assertEquals(text, new Money(pence).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "12.5", "12.345", "1,234.56", "1e3", "+1.00", " 1.00", "£1.00", "1234567890123.00"})
    void anything_but_exactly_two_decimals_is_no_money(String text) {
        assertTrue(Money.parse(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1,2,0", "3,2,2", "5,2,2", "-5,2,-2", "7,2,4"})
    void shares_round_half_even(long pence, long parts, long expected) {
        assertEquals(new Money(expected), new Money(pence).times(new Fraction(1, parts)));
    }

    @Test
    void hours_keep_their_hundredths_and_are_told_in_whole_minutes() {
        assertEquals("4233.33", PlannedHours.parse("4233.33").orElseThrow().toString());
        assertEquals(254_000, PlannedHours.parse("4233.33").orElseThrow().minutes());
        assertEquals(1, PlannedHours.parse("0.01").orElseThrow().minutes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "0.8", "-0.10", "2.00", "80"})
    void a_share_lies_between_nothing_and_the_whole(String text) {
        assertTrue(Share.parse(text).isEmpty());
    }

    @Test
    void whatever_is_read_is_written_as_it_was_and_nothing_else_is_read() {
        var dice = new Random(2);
        var letters = "0123456789.-+eE, ";
        for (int roll = 0; roll < 200_000; roll++) {
            var text = dice.ints(dice.nextInt(0, 9), 0, letters.length())
                    .mapToObj(letters::charAt)
                    .map(String::valueOf)
                    .collect(Collectors.joining());
            var isMoney = text.length() > 3
                    && text.charAt(text.length() - 3) == '.'
                    && text.replaceFirst("^-", "")
                            .replaceFirst("\\.", "")
                            .chars()
                            .allMatch(Character::isDigit);

            assertEquals(
                    isMoney && text.replaceFirst("^-", "").indexOf('.') > 0,
                    Money.parse(text).isPresent(),
                    text);
            Money.parse(text)
                    .ifPresent(money ->
                            assertEquals(money, Money.parse(money.toString()).orElseThrow()));
        }
        for (int roll = 0; roll < 20_000; roll++) {
            var money = new Money(dice.nextLong(-99_999_999_999_999L, 99_999_999_999_999L));

            assertEquals(money, Money.parse(money.toString()).orElseThrow());
        }
    }
}
