package org.trainingapproval.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class FormRulesTest extends RulesTest<JsonNode> {

    @Override
    List<Rule<JsonNode>> rules() {
        return FormRules.ALL;
    }

    @Override
    Map<String, JsonNode> shippedModels() {
        return ModelFiles.forms();
    }

    @Override
    Stream<Broken<JsonNode>> brokenModels() {
        return Stream.of(
                broken(
                        FormRules.SERVER_CAN_ENFORCE_IT,
                        "The component \"filepicker\"",
                        "{'type':'filepicker','key':'quote'}"),
                broken(
                        FormRules.SERVER_CAN_ENFORCE_IT,
                        "The component \"dynamiclist\"",
                        "{'type':'dynamiclist','path':'costs','components':[]}"),
                broken(
                        FormRules.SERVER_CAN_ENFORCE_IT,
                        "The key \"a\" is used twice",
                        "{'type':'textfield','key':'a'},{'type':'textarea','key':'a'}"),
                broken(FormRules.SERVER_CAN_ENFORCE_IT, "The number field \"cost\"", "{'type':'number','key':'cost'}"),
                broken(
                        FormRules.SERVER_CAN_ENFORCE_IT,
                        "The field \"a\" is a select",
                        "{'type':'select','key':'a','values':[{'label':'A','value':'A'}]}"),
                broken(
                        FormRules.SERVER_CAN_ENFORCE_IT,
                        "The condition =string length",
                        "{'type':'textfield','key':'a','conditional':{'hide':'=string length(b) > 3'}}"),
                broken(
                        FormRules.BEGINS_WITH_AN_INSTRUCTION,
                        "Field_a",
                        "{'type':'textfield','id':'Field_a','key':'a'}"),
                broken(FormRules.BEGINS_WITH_AN_INSTRUCTION, "Text_a", text("First one thing. Then another.")),
                broken(FormRules.BEGINS_WITH_AN_INSTRUCTION, "Text_a", text("# Review")),
                broken(FormRules.IDS_FOLLOW_KEYS, "Field_1abc", "{'type':'textfield','id':'Field_1abc','key':'a'}"),
                broken(FormRules.IDS_FOLLOW_KEYS, "Text_0x9f8", "{'type':'text','id':'Text_0x9f8'}"),
                broken(FormRules.KEYS_ARE_VARIABLES, "F", "{'type':'textfield','id':'F','key':'Training_title'}"),
                broken(FormRules.TEXTS_HAVE_A_LIMIT, "F", "{'type':'textarea','id':'F','key':'a'}"),
                broken(
                        FormRules.HIDDEN_FIELDS_DO_NOT_BLOCK,
                        "F",
                        "{'type':'textfield','id':'F','key':'a','conditional':{'hide':'=b = true'},'validate':{'required':true}}"),
                broken(FormRules.LABELS_ARE_SENTENCE_CASE, "F", "{'type':'textfield','id':'F','key':'a'}"),
                broken(
                        FormRules.LABELS_ARE_SENTENCE_CASE,
                        "F",
                        "{'type':'textfield','id':'F','key':'a','label':'Training Title'}"),
                broken(
                        FormRules.LABELS_ARE_SENTENCE_CASE,
                        "F: option",
                        "{'type':'radio','id':'F','key':'a','label':'A','values':[{'label':'My Team','value':'TEAM'}]}"),
                broken(
                        FormRules.DESCRIPTIONS_ARE_ONE_SENTENCE,
                        "F",
                        "{'type':'textfield','id':'F','key':'a','description':'" + "Very long, ".repeat(12) + "end.'}"),
                broken(FormRules.TEXT_VIEWS_SHOW_PREPARED_VALUES, "Text_a", text("{{trainingTitle}}")),
                broken(FormRules.TEXT_VIEWS_SHOW_PREPARED_VALUES, "Text_a", text("{{request.title}}")),
                broken(FormRules.TEXT_VIEWS_KEEP_THEIR_SHAPE, "Text_a", text("Asked by {{summary.requester}}.")),
                broken(
                        FormRules.TEXT_VIEWS_KEEP_THEIR_SHAPE,
                        "Text_a",
                        text("{{#if summary.title}}What{{/if}} {{summary.title}}")),
                broken(FormRules.WRITTEN_FOR_TASKLIST, "form", ""));
    }

    private static String text(String text) {
        return "{'type':'text','id':'Text_a','text':'" + text + "'}";
    }

    private static Broken<JsonNode> broken(Rule<JsonNode> rule, String finding, String components) {
        String form = "{'id':'form','schemaVersion':19,'components':[" + components + "]}";
        return new Broken<>(rule, finding, ModelFiles.form(form.replace('\'', '"')));
    }
}
