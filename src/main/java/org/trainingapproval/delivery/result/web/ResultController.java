package org.trainingapproval.delivery.result.web;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.trainingapproval.delivery.result.ResultReports;

/** Shows what a training brought to those who took part in it, decided on it or answer for it. */
@Controller
class ResultController {

    private final ResultReports results;

    ResultController(ResultReports results) {
        this.results = results;
    }

    // What somebody may not read is not there, rather than forbidden: a number tells nothing.
    @GetMapping("/results/{number:TR-[0-9]{4}-[0-9]{6}}")
    String show(Principal somebody, @PathVariable String number, Model model) {
        model.addAttribute(
                "result",
                results.find(number, somebody.getName())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "results/result";
    }
}
