package org.trainingapproval.home;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page needs. It asks no database, so that error pages work without one. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private final ObjectProvider<Personas> personas;

    private final ObjectProvider<MovedClock> movedClock;

    PageModel(ObjectProvider<Personas> personas, ObjectProvider<MovedClock> movedClock) {
        this.personas = personas;
        this.movedClock = movedClock;
    }

    @ModelAttribute("signedIn")
    boolean signedIn(@Nullable Principal somebody) {
        return somebody != null;
    }

    @ModelAttribute("demonstration")
    boolean demonstration() {
        return personas.getIfAvailable() != null;
    }

    /** What time it is in the demonstration, where that is not the real one. */
    @ModelAttribute("movedTime")
    @Nullable String movedTime() {
        MovedClock clock = movedClock.getIfAvailable();
        return clock == null ? null : clock.time().orElse(null);
    }
}
