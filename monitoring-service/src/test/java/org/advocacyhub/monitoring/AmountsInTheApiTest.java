package org.advocacyhub.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.contract.domain.Money;
import org.junit.jupiter.api.Test;

/** Every amount that goes in or out is a decimal string with two places (architecture.md 6): no number that could be 0.1 + 0.2. */
class AmountsInTheApiTest {

    /** Names of amounts of money in requests and answers, whole or as the last word of a longer name. */
    private static final List<String> AMOUNTS = List.of(
            "amount",
            "budget",
            "ceiling",
            "price",
            "perHour",
            "lastPrice",
            "annualBlock",
            "total",
            "allotted",
            "spent",
            "committed",
            "left",
            "actual",
            "forecast",
            "kept",
            "moved",
            "block",
            "whole",
            "interest",
            "base",
            "figure",
            "planned",
            "ratePerHour",
            "actualSpend");

    /** Figures that are no money: rates of referrals, means, shares, full-time advocates, hours, and what signals rest on. */
    private static final Set<String> NO_MONEY = Set.of(
            "rate",
            "mean",
            "largestShare",
            "hubAndOneShare",
            "fullTimeAdvocates",
            "estimatedHours",
            "percent",
            "hoursPerCase",
            "daysPerCase",
            "valueNow",
            "value",
            "bound");

    private static final String TWO_PLACES = "\\.\\d{2}";

    @Test
    void nothing_that_goes_in_or_out_is_money_as_a_number() {
        var wrong = components()
                .filter(component -> isNumber(component) && !NO_MONEY.contains(component.getName()))
                .map(AmountsInTheApiTest::name)
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void every_amount_that_goes_out_or_in_is_text() {
        var wrong = components()
                .filter(component -> AMOUNTS.contains(component.getName()))
                .filter(component -> isNumeric(component.getType()))
                .map(AmountsInTheApiTest::name)
                .filter(name -> !"TeamProcessesView.total: int".equals(name)) // processes, not pounds
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void every_amount_that_goes_in_has_exactly_two_places() {
        var amounts = components()
                .filter(component ->
                        component.getDeclaringRecord().getSimpleName().endsWith("Request"))
                .filter(component -> component.getType() == String.class && AMOUNTS.contains(component.getName()))
                .toList();
        assertTrue(amounts.size() >= 8, amounts.toString());

        var loose = amounts.stream()
                .filter(component -> patterns(component).noneMatch(pattern -> pattern.endsWith(TWO_PLACES)))
                .map(AmountsInTheApiTest::name)
                .toList();

        assertEquals(List.of(), loose);
    }

    private static Stream<RecordComponent> components() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.advocacyhub.monitoring")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> type.getSimpleName().endsWith("View")
                                || type.getSimpleName().endsWith("Request")
                                || type.getSimpleName().endsWith("Document"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()));
    }

    private static boolean isNumber(RecordComponent component) {
        var type = component.getType();
        return type == Money.class
                || type == BigDecimal.class
                || type == double.class
                || type == Double.class
                || type == float.class
                || type == Float.class
                || component.getName().toLowerCase(Locale.ROOT).contains("pence");
    }

    private static boolean isNumeric(Class<?> type) {
        return type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Money.class;
    }

    private static Stream<String> patterns(RecordComponent component) {
        return Arrays.stream(component.getAccessor().getAnnotationsByType(Pattern.class))
                .map(Pattern::regexp);
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName() + ": "
                + component.getType().getSimpleName();
    }
}
