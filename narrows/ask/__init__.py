"""Canned questions: find one, bind its parameters, run it, and answer with the evidence behind each row."""

from narrows.ask.answer import Answer, Coverage
from narrows.ask.asking import ask
from narrows.ask.evidence import Evidence, evidence_of
from narrows.ask.question import Parameter, Question, QuestionError, question, questions

__all__ = [
    "Answer",
    "Coverage",
    "Evidence",
    "Parameter",
    "Question",
    "QuestionError",
    "ask",
    "evidence_of",
    "question",
    "questions",
]
