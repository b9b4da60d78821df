package org.trainingapproval.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.trainingapproval.people.Organisation.BlackoutPeriod;

class OrganisationReaderTest {

    @TempDir
    private Path folder;

    private final OrganisationReader reader = new OrganisationReader(new DefaultResourceLoader());

    @BeforeEach
    void writeWhatIsRequired() throws IOException {
        write("departments.csv", "id,name,hourly_rate", "law,Law,80.00");
        write(
                "people.csv",
                "id,given_name,family_name,email,job_title,department,manager,groups",
                "ada,Ada,Moss,ada@moss.example,Partner,law,,employees;hr");
        write("budgets.csv", "department,fiscal_year,amount,mode", "law,0,1000.00,STOP");
        write("strategic_goals.csv", "id,title,description", "win,Win more,Win more cases.");
    }

    @Test
    void anOrganisationMayDoWithoutBusyTimesAndSuggestions() {
        Organisation organisation = read();
        assertThat(organisation.blackouts()).isEmpty();
        assertThat(organisation.suggestions()).isEmpty();
    }

    @Test
    void aBusyTimeCanEndInTheYearAfterItsBeginning() throws IOException {
        write(
                "blackout_periods.csv",
                "department,year,first_day,last_day,reason",
                "law,0,06-01,06-30,Court",
                "law,1,12-20,01-06,Accounts");

        BlackoutPeriod court = read().blackouts().get(0);
        assertThat(court.begins(2027)).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(court.ends(2027)).isEqualTo(LocalDate.of(2027, 6, 30));
        BlackoutPeriod accounts = read().blackouts().get(1);
        assertThat(accounts.begins(2027)).isEqualTo(LocalDate.of(2028, 12, 20));
        assertThat(accounts.ends(2027)).isEqualTo(LocalDate.of(2029, 1, 6));
    }

    @Test
    void aDayThatIsNoneIsNamedWithItsLine() throws IOException {
        write("blackout_periods.csv", "department,year,first_day,last_day,reason", "law,0,2027-06-01,06-30,Court");

        assertThatThrownBy(this::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blackout_periods.csv")
                .hasMessageContaining("record 1")
                .hasMessageContaining("2027-06-01 is not a month and a day such as 12-31");
    }

    @Test
    void aSuggestionWithoutADepartmentSuitsEverybody() throws IOException {
        write(
                "kpi_suggestions.csv",
                "id,name,unit,direction,area,department",
                "turnover,Staff turnover,%,LOWER,People skills,",
                "wins,Cases won,%,HIGHER,Court,law");

        assertThat(read().suggestions())
                .extracting(Organisation.Suggestion::department)
                .containsExactly(null, "law");
    }

    private Organisation read() {
        return reader.read(folder.toUri().toString());
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }
}
