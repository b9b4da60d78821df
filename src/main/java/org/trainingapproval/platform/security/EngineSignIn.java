package org.trainingapproval.platform.security;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks name and password against the engine's users; each of their groups becomes an authority {@code ROLE_<group>}. */
@Component
class EngineSignIn implements AuthenticationProvider {

    private static final int LOCKS = 64;

    private final IdentityService identities;

    /** The engine counts wrong tries without a lock, so parallel ones would get more of them. */
    private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

    EngineSignIn(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName();
        Object password = attempt.getCredentials();
        if (id == null || password == null || !isCorrect(id, password.toString())) {
            throw new BadCredentialsException("Name or password is wrong");
        }
        List<SimpleGrantedAuthority> authorities = groups(identities, id).stream()
                .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                .toList();
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(id, null, authorities);
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    private boolean isCorrect(String id, String password) {
        synchronized (locks.get(Math.floorMod(id.hashCode(), LOCKS))) {
            try {
                return identities.checkPassword(id, password);
            } catch (RuntimeException e) {
                // The engine fails so for somebody without a password, and when two tries meet.
                return false;
            }
        }
    }

    @Override
    public boolean supports(@Nullable Class<?> attempt) {
        return attempt != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    static List<String> groups(IdentityService identities, String person) {
        return identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }
}
