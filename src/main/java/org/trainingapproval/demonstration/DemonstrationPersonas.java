package org.trainingapproval.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.trainingapproval.home.Personas;
import org.trainingapproval.people.People;
import org.trainingapproval.platform.csv.CsvFile;

/** The demonstration people whom the sign-in page names, those who still work there. */
@Component
@Profile("!prod")
class DemonstrationPersonas implements Personas {

    private final People people;
    private final String password;
    private final List<Map<String, String>> named =
            CsvFile.read(new ClassPathResource("demonstration/personas.csv"), CSVRecord::toMap);

    DemonstrationPersonas(People people, @Value("${training.demonstration.password:training}") String password) {
        this.people = people;
        this.password = password;
    }

    @Override
    public List<Persona> all() {
        return named.stream().flatMap(person -> persona(person).stream()).toList();
    }

    private Optional<Persona> persona(Map<String, String> row) {
        return people.find(row.getOrDefault("id", ""))
                .filter(person -> person.active())
                .map(person ->
                        new Persona(person.id(), person.fullName(), person.jobTitle(), row.getOrDefault("what", "")));
    }

    @Override
    public String password() {
        return password;
    }
}
