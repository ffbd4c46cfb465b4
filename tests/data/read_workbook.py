"""Reads workbooks with openpyxl and prints what stands in them as JSON. Numbers are texts: JSON readers round."""

import datetime
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("error")


def held(cell):
    value = cell.value
    if isinstance(value, datetime.datetime):
        if value.time() == datetime.time(0):
            return {"day": value.date().isoformat()}
        return {"time": value.isoformat()}
    if isinstance(value, bool):
        return {"bool": value}
    if isinstance(value, (int, float)):
        return {"number": repr(value)}
    return {"formula" if cell.data_type == "f" else "text": str(value)}


def of_chart(chart):
    return {
        "kind": type(chart).__name__,
        "gaps": chart.display_blanks,
        "values": [series.val.numRef.f for series in chart.series],
    }


def of_tab(tab):
    cells = {cell.coordinate: held(cell) for row in tab.iter_rows() for cell in row if cell.value is not None}
    return {
        "cells": cells,
        "frozen": tab.freeze_panes,
        "filter": tab.auto_filter.ref,
        "printed": tab.print_area,
        "repeated": tab.print_title_rows,
        "landscape": tab.page_setup.orientation == "landscape",
        "footer": tab.oddFooter.right.text,
        "rules": sum(len(rules.rules) for rules in tab.conditional_formatting),
        "charts": [of_chart(chart) for chart in tab._charts],
    }


def of_workbook(path):
    book = openpyxl.load_workbook(path)
    about = book.properties
    return {
        "tabs": book.sheetnames,
        "title": about.title,
        "author": about.creator,
        "created": about.created.isoformat(),
        "of": {tab.title: of_tab(tab) for tab in book.worksheets},
    }


json.dump([of_workbook(path) for path in sys.argv[1:]], sys.stdout)
