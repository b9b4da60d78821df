package org.trainingapproval.request.web;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.trainingapproval.request.process.RequestProcesses;

/** Shows people their own requests, and lets them withdraw one or ask to change what was approved. */
@Controller
@RequestMapping("/requests")
class OwnRequestsController {

    private static final String NUMBER = "/{number:TR-[0-9]{4}-[0-9]{6}}";

    private final OwnRequests requests;
    private final RequestProcesses processes;

    OwnRequestsController(OwnRequests requests, RequestProcesses processes) {
        this.requests = requests;
        this.processes = processes;
    }

    @GetMapping
    String list(Principal somebody, Model model) {
        model.addAttribute("requests", requests.of(somebody.getName()));
        return "requests/list";
    }

    @GetMapping(NUMBER + "/withdraw")
    String askToWithdraw(Principal somebody, @PathVariable String number, Model model) {
        model.addAttribute("request", own(somebody, number));
        return "requests/withdraw";
    }

    @PostMapping(NUMBER + "/withdraw")
    String withdraw(Principal somebody, @PathVariable String number, RedirectAttributes shown) {
        OwnRequest request = own(somebody, number);
        return done(
                shown,
                request.withdrawable(),
                () -> processes.withdraw(number, somebody.getName()),
                request.changes()
                        ? "You withdrew the change of " + number + ". What was approved before stands."
                        : "You withdrew " + number + ".");
    }

    @GetMapping(NUMBER + "/change")
    String askToChange(Principal somebody, @PathVariable String number, Model model) {
        model.addAttribute("request", own(somebody, number));
        return "requests/change";
    }

    @PostMapping(NUMBER + "/change")
    String change(Principal somebody, @PathVariable String number, RedirectAttributes shown) {
        OwnRequest request = own(somebody, number);
        return done(
                shown,
                request.changeable(),
                () -> processes.requestChange(number, somebody.getName()),
                "Write down the change of " + number + " in your tasks: everything is filled in as it was approved.");
    }

    private static String done(RedirectAttributes shown, boolean possible, Runnable step, String message) {
        if (possible && isInTime(step)) {
            shown.addFlashAttribute("message", message);
        } else {
            shown.addFlashAttribute("problem", TOO_LATE);
        }
        return "redirect:/requests";
    }

    // Somebody may have decided, or clicked twice, since the page was shown.
    private static boolean isInTime(Runnable step) {
        try {
            step.run();
            return true;
        } catch (IllegalStateException tooLate) {
            return false;
        }
    }

    private static final String TOO_LATE =
            "That is no longer possible: the request has moved on. The list shows where it stands now.";

    // Somebody else's request is not there, rather than forbidden: a number tells nothing.
    private OwnRequest own(Principal somebody, String number) {
        return requests.find(somebody.getName(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
