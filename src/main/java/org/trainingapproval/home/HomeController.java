package org.trainingapproval.home;

import java.security.Principal;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.trainingapproval.people.People;
import org.trainingapproval.people.Person;

/** The page after signing in. */
@Controller
class HomeController {

    private final People people;

    HomeController(People people) {
        this.people = people;
    }

    @GetMapping("/")
    String home(Principal somebody, Model model) {
        String id = somebody.getName();
        // An administrator may be known to the engine only.
        model.addAttribute("fullName", people.find(id).map(Person::fullName).orElse(id));
        model.addAttribute("administrator", isAdministrator(somebody));
        return "home";
    }

    private static boolean isAdministrator(Principal somebody) {
        return somebody instanceof Authentication signedIn
                && signedIn.getAuthorities().stream()
                        .anyMatch(authority -> "ROLE_camunda-admin".equals(authority.getAuthority()));
    }
}
