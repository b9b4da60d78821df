package org.trainingapproval.demonstration.clock;

import static org.trainingapproval.demonstration.clock.DemonstrationClock.LONGEST_JUMP;

import java.security.Principal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.trainingapproval.platform.engine.MovableTime;

/** Shows administrators what is due next in the demonstration and lets them jump there. Each target is named in full, so that a repeat changes nothing. */
@Controller
@Profile("!prod")
@RequestMapping("/clock")
class ClockController {

    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,2}");
    private static final String NO_NUMBER =
            "Days: the clock cannot jump that far. Enter a whole number from 1 to %d.".formatted(LONGEST_JUMP);
    private static final String TOO_FAR =
            "The clock jumps at most %d days at once. Choose an earlier moment.".formatted(LONGEST_JUMP);

    private final DemonstrationClock clock;
    private final DueDays dueDays;
    private final ClockWords words;

    ClockController(DemonstrationClock clock, DueDays dueDays, ClockWords words) {
        this.clock = clock;
        this.dueDays = dueDays;
        this.words = words;
    }

    @GetMapping
    String show(Model model) {
        Instant present = clock.present();
        model.addAttribute("now", words.moment(present));
        model.addAttribute("present", present);
        model.addAttribute("longest", LONGEST_JUMP);
        model.addAttribute("days", dueDays.after(present));
        return "clock/clock";
    }

    @PostMapping("/jump")
    String jump(Principal somebody, @RequestParam Instant to, RedirectAttributes shown) {
        return move(somebody, to, shown);
    }

    @PostMapping("/forward")
    String forward(
            Principal somebody, @RequestParam Instant from, @RequestParam String days, RedirectAttributes shown) {
        String number = days.strip();
        if (!DAYS.matcher(number).matches() || Integer.parseInt(number) > LONGEST_JUMP) {
            return problem(shown, NO_NUMBER);
        }
        return clock.reaches(from)
                ? move(somebody, words.daysAfter(from, Integer.parseInt(number)), shown)
                : problem(shown, TOO_FAR);
    }

    private String move(Principal somebody, Instant target, RedirectAttributes shown) {
        if (!clock.reaches(target)) {
            return problem(shown, TOO_FAR);
        }
        try {
            shown.addFlashAttribute(
                    "message",
                    clock.jump(somebody.getName(), target)
                            ? "The clock was moved to %s.".formatted(words.moment(target))
                            : "It is later than that already, so the clock was not moved.");
            return "redirect:/clock";
        } catch (MovableTime.StillRunning running) {
            return problem(shown, "Something is still running, so the clock was not moved. Try again in a moment.");
        }
    }

    private static String problem(RedirectAttributes shown, String sentence) {
        shown.addFlashAttribute("problem", sentence);
        return "redirect:/clock";
    }
}
