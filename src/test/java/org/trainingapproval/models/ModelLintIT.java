package org.trainingapproval.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The linters of bpmn.io find nothing in the shipped models, and do find what is wrong. */
class ModelLintIT {

    @Nested
    class WithNode {

        @TempDir
        private Path folder;

        @BeforeEach
        void install() throws Exception {
            Tooling.install();
        }

        @Test
        void shippedModelsHaveNoFindings() throws Exception {
            Tooling.Result result = Tooling.lint();

            assertThat(result.output()).endsWith(" 0 findings\n").doesNotStartWith("0 files");
            assertThat(result.exitCode()).isZero();
        }

        @Test
        void twoFlowsIntoOneTaskAreFound() throws Exception {
            String diagram = shipped("bpmn/training-request.bpmn")
                    .replace("targetRef=\"EndEvent_RequestDenied\"", "targetRef=\"UserTask_DescribeTraining\"")
                    .replace(
                            "<bpmn:incoming>Flow_ToDescribeTraining</bpmn:incoming>",
                            "<bpmn:incoming>Flow_ToDescribeTraining</bpmn:incoming><bpmn:incoming>Flow_RequestDenied</bpmn:incoming>");

            assertFound(diagram, "bad.bpmn", "fake-join");
        }

        @Test
        void aDiagramThatModelerWouldSaveInAnotherWayIsFound() throws Exception {
            assertFound(
                    shipped("bpmn/notification.bpmn").replace("\" name=", "\"  name="), "bad.bpmn", "saved-by-modeler");
        }

        @Test
        void aTableWithoutANameIsFound() throws Exception {
            assertFound("""
                    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_Route" name="Route"
                        namespace="http://camunda.org/schema/1.0/dmn"><decision id="approvalRoute" /></definitions>
                    """, "bad.dmn", "label-required");
        }

        @Test
        void aFileUploadThatTasklistCannotShowIsFound() throws Exception {
            String form = shipped("forms/review-request.form").replace("\"textarea\"", "\"filepicker\"");

            assertFound(form, "bad.form", "form-linting");
        }

        private void assertFound(String model, String name, String rule) throws Exception {
            Tooling.Result result =
                    Tooling.lint(Files.writeString(folder.resolve(name), model).toString());

            assertThat(result.output()).contains("(" + rule + ")");
            assertThat(result.exitCode()).isEqualTo(1);
        }

        private static String shipped(String file) {
            return ModelFiles.read(Path.of(file));
        }
    }

    @Nested
    class WithoutNode {

        @Test
        void theCheckIsSkippedOnAPersonsMachineAndFailsInCi() {
            String before = System.getProperty("CI");
            try {
                System.setProperty("CI", "false");
                assertThatThrownBy(() -> Tooling.skip("no, this only tests the warning"))
                        .isInstanceOf(TestAbortedException.class);
                System.setProperty("CI", "true");
                assertThatThrownBy(() -> Tooling.skip("no, this only tests the warning"))
                        .isInstanceOf(AssertionError.class);
            } finally {
                if (before == null) {
                    System.clearProperty("CI");
                } else {
                    System.setProperty("CI", before);
                }
            }
        }
    }
}
