package org.advocacyhub.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/**
 * The few rules of how code reads here that a machine can keep. Each says why it is there when it fails. A service calls
 * {@code HouseRules.check("org.advocacyhub.triage")} in its {@code ArchitectureTest}.
 */
public final class HouseRules {

    /** The one place where real time comes in. */
    private static final String CLOCK_PACKAGE = "org.advocacyhub.runtime.time";

    private HouseRules() {}

    /**
     * Checks the main code under a package.
     *
     * @throws AssertionError naming every rule that is broken, and where
     */
    public static void check(String basePackage) {
        check(importMain(basePackage), basePackage);
    }

    static void check(JavaClasses classes, String basePackage) {
        Assertions.assertAll(Stream.concat(
                rules(basePackage).map(rule -> breaks(rule, classes)),
                Stream.of(() -> HeardTopics.check(classes, basePackage))));
    }

    /** The main classes under a package. */
    static JavaClasses importMain(String basePackage) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes under " + basePackage + ": is it spelt correctly?");
        }
        return classes;
    }

    private static Executable breaks(ArchRule rule, JavaClasses classes) {
        return () -> rule.allowEmptyShould(true).check(classes);
    }

    private static Stream<ArchRule> rules(String basePackage) {
        return Stream.of(
                domainIsPure(basePackage),
                featuresFormNoCycle(basePackage),
                namesSaySomething(),
                timeComesFromTheClock(),
                SecuredEndpoints.everyEndpointSaysWhoMayCall(),
                RestSignatures.showNoEntity());
    }

    private static ArchRule domainIsPure(String basePackage) {
        return classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", basePackage + "..domain..", "org.advocacyhub.calendar"))
                .because("rules are values in and a value out: they must be testable with nothing around them");
    }

    private static ArchRule featuresFormNoCycle(String basePackage) {
        return slices().matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs another that needs it back is one feature");
    }

    private static ArchRule namesSaySomething() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|DTO|Dto)")
                .because("such a name does not say what the class is for");
    }

    private static ArchRule timeComesFromTheClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(CLOCK_PACKAGE)
                .should()
                .callCodeUnitWhere(describe("it reads the machine's time", HouseRules::readsTheMachinesTime))
                .because("tests and the demo set the time: inject java.time.Clock");
    }

    private static boolean readsTheMachinesTime(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        return switch (call.getTarget().getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time") && !takesAClock(call);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "system", "systemUTC", "systemDefaultZone" -> owner.isEquivalentTo(Clock.class);
            case "<init>" ->
                owner.isEquivalentTo(Date.class)
                        && call.getTarget().getRawParameterTypes().isEmpty();
            default -> false;
        };
    }

    private static boolean takesAClock(JavaCall<?> call) {
        List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
        return parameters.stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
