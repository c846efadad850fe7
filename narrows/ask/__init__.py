"""Canned questions: find one, bind its parameters, run it, and answer with the evidence behind each row."""

from narrows.ask.answer import Answer, Coverage, Evidence
from narrows.ask.asking import ask
from narrows.ask.question import Parameter, Question, question, questions

__all__ = ["Answer", "Coverage", "Evidence", "Parameter", "Question", "ask", "question", "questions"]
