package org.trainingapproval.demonstration;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows every mail that was sent in the demonstration. */
@Controller
@Profile("!prod")
class MailboxController {

    private final MailList mails;

    MailboxController(MailList mails) {
        this.mails = mails;
    }

    @GetMapping("/mailbox")
    String list(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("to", to.strip());
        model.addAttribute("page", mails.page(to, page));
        model.addAttribute("recipients", mails.recipients());
        return "mailbox/list";
    }

    // The number is the whole name of a file: nothing else than digits gets as far as the disk.
    @GetMapping("/mailbox/{id:[0-9]{1,12}}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("mail", mails.find(id).orElseThrow(MailboxController::notFound));
        model.addAttribute("content", mails.content(id).orElseThrow(MailboxController::notFound));
        return "mailbox/mail";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
