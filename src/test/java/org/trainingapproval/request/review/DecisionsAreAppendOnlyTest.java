package org.trainingapproval.request.review;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.trainingapproval.support.ApplicationTest;

/** The database itself refuses to change what was decided, whoever asks for it. */
@ApplicationTest
class DecisionsAreAppendOnlyTest {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update request_decision set decision = 'APPROVED' where decision = 'DENIED'",
                "delete from request_decision where decision = 'DENIED'",
                "truncate request_decision cascade",
                "update decision_reason_code set code = 'OTHER' where code = 'WEAK_CASE'",
                "delete from decision_reason_code where code = 'WEAK_CASE'",
                "truncate decision_reason_code",
                "update condition_answer set accepted = true where not accepted",
                "delete from condition_answer where not accepted",
                "truncate condition_answer"
            })
    void noDecisionIsChangedOrTakenBack(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("is append-only");
    }
}
