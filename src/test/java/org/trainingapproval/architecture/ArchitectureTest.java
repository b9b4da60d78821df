package org.trainingapproval.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.trainingapproval.notification.persistence.Mails;

/** The rules that keep the engine replaceable and the packages apart. */
@AnalyzeClasses(packages = "org.trainingapproval", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Classes that need the engine's inside. A new one has to be added here, with its reason in its Javadoc. */
    private static final Set<String> INSIDE_THE_ENGINE = Set.of(
            "CheckedStartForm",
            "CheckedTaskForm",
            "DeployedForms",
            "DeploymentCheck",
            "EndedProcesses",
            "EngineClock",
            "EngineHardening",
            "FormCheck",
            "FormEnforcement",
            "JobPause",
            "LateForms",
            "LeanAuthorizations",
            "ModelCheck",
            "ModelDeployer",
            "ModelsHealthIndicator",
            "MovableTime",
            "NumberedTasks",
            "OwnRights",
            "ParseListeners",
            "Pbkdf2Passwords",
            "PutOffJobCommand",
            "PutOffJobCommandFactory",
            "PutOffPlugin",
            "QuietAsyncContinuationJobHandler",
            "SecurityFilters");

    @ArchTest
    static final ArchRule onlyProcessPackagesAndPlatformKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "org.trainingapproval.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..");

    @ArchTest
    static final ArchRule onlyOnePackageKnowsTheInsideOfTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.trainingapproval.platform.engine..", "org.trainingapproval.platform.security..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda.bpm.engine.impl..", "org.camunda.bpm.webapp.impl..");

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("org.trainingapproval.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule delegatesAreNamedAfterTheirTask =
            classes().that().implement(JavaDelegate.class).should().haveSimpleNameEndingWith("Delegate");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that()
            .areNotAnonymousClasses()
            .should(be(DescribedPredicate.describe(
                    "in a package that is @NullMarked",
                    type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))));

    @ArchTest
    static final ArchRule mailLeavesAtOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages("..notification.smtp..", "..demonstration..", "..notification..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..");

    @ArchTest
    static final ArchRule nobodyAsksTheSystemClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule noNestedTransactions = methods()
            .that()
            // A failed delivery is noted although the job's own transaction rolls back; at most one a delivery.
            .areNotDeclaredIn(Mails.class)
            .should(
                    new com.tngtech.archunit.lang.ArchCondition<>(
                            "not open a transaction of their own inside another") {
                        @Override
                        public void check(
                                com.tngtech.archunit.core.domain.JavaMethod method,
                                com.tngtech.archunit.lang.ConditionEvents events) {
                            method.tryGetAnnotationOfType(
                                            org.springframework.transaction.annotation.Transactional.class)
                                    .filter(annotation -> annotation.propagation()
                                            == org.springframework.transaction.annotation.Propagation.REQUIRES_NEW)
                                    .ifPresent(annotation ->
                                            events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                                    method, method.getFullName() + " needs a second connection")));
                        }
                    });

    @ArchTest
    static void theListOfClassesInsideTheEngineIsFrozen(JavaClasses imported) {
        Set<String> found = imported.stream()
                .filter(ArchitectureTest::knowsTheInside)
                .map(type -> type.getName().replaceAll("\\$.*", ""))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).containsExactlyInAnyOrderElementsOf(INSIDE_THE_ENGINE);
    }

    private static boolean knowsTheInside(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().contains(".camunda.bpm.engine.impl")
                                || dependency.getTargetClass().getPackageName().contains(".camunda.bpm.webapp.impl"));
    }
}
