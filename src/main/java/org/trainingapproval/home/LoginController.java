package org.trainingapproval.home;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Signing in and signing out. */
@Controller
class LoginController {

    private final ObjectProvider<Personas> personas;

    LoginController(ObjectProvider<Personas> personas) {
        this.personas = personas;
    }

    @GetMapping("/login")
    String login(Model model) {
        Personas offered = personas.getIfAvailable();
        model.addAttribute("personas", offered == null ? List.of() : offered.all());
        model.addAttribute("demonstrationPassword", offered == null ? "" : offered.password());
        return "login";
    }

    @GetMapping("/sign-out")
    String signOut(@Nullable Principal somebody) {
        return somebody == null ? "redirect:/login" : "sign-out";
    }
}
